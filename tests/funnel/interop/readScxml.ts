import scxml from '@scion-scxml/scxml';

/** A document of SCXML as SCION runs it: told an event, the chart says in which states it is. Throws what speaks against it. */
export function chartOf(xml: string): Promise<InstanceType<typeof scxml.core.Statechart>> {
  return new Promise((resolve, reject) => {
    scxml.documentStringToModel('funnel.scxml', xml, (error, model) => {
      if ((error as Error | null) !== null) {
        reject(error);
        return;
      }
      model.prepare((fault, prepared) => {
        if ((fault as Error | null) !== null) {
          reject(fault);
          return;
        }
        const chart = new scxml.core.Statechart(prepared, {});
        chart.start();
        resolve(chart);
      });
    });
  });
}
