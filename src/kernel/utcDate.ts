/**
 * A Date whose calendar fields are those of UTC. Handed to date-fns it keeps the zone of the machine out of the
 * arithmetic: in some zones whole days never happened (Apia skipped 2011-12-30), and midnights are missing in others.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getMilliseconds(): number {
    return this.getUTCMilliseconds();
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override setFullYear(...fields: [year: number, month?: number, date?: number]): number {
    return this.setUTCFullYear(...fields);
  }
  override setMonth(...fields: [month: number, date?: number]): number {
    return this.setUTCMonth(...fields);
  }
  override setDate(date: number): number {
    return this.setUTCDate(date);
  }
  override setHours(...fields: [hours: number, minutes?: number, seconds?: number, ms?: number]): number {
    return this.setUTCHours(...fields);
  }
  override setMinutes(...fields: [minutes: number, seconds?: number, ms?: number]): number {
    return this.setUTCMinutes(...fields);
  }
  override setSeconds(...fields: [seconds: number, ms?: number]): number {
    return this.setUTCSeconds(...fields);
  }
  override setMilliseconds(ms: number): number {
    return this.setUTCMilliseconds(ms);
  }
}

/** The context that makes every date-fns function compute in UTC. */
export const inUtc = { in: (value: Date | number | string): UtcDate => new UtcDate(value) };
