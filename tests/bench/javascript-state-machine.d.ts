declare module 'javascript-state-machine' {
  interface Walker {
    readonly state: string;
    next(event: { ready: boolean }): boolean;
  }
  interface Options {
    readonly init: string;
    readonly transitions: readonly { readonly name: string; readonly from: string; readonly to: string }[];
    readonly methods: Readonly<
      Record<string, (lifecycle: unknown, event: { readonly ready: boolean }) => boolean>
    >;
  }
  const StateMachine: { factory(options: Options): new () => Walker };
  export default StateMachine;
}
