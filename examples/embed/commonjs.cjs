// CommonJS: what does a sale of 100,000 CNY cost? Run it alone: node examples/embed/commonjs.cjs
const { china, day, describe, feesFor } = require('panhuo');

const order = { side: 'sell', amount: '100000', on: day('2024-03-01') };
const { value, reasons } = feesFor(china.aShareFees, order);
const words = (language) => reasons.map((reason) => describe(reason, language)).join('; ');
console.log(`${value.total} CNY · ${words('zh')} · ${words('en')}`);
