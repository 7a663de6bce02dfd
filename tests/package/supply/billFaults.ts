import { Ajv } from 'ajv';
import type { Lock } from './lockFaults.js';
import { type Manifest, runTime } from './manifestFaults.js';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

const text = { type: 'string', minLength: 1 } as const;
const licences = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['license'],
    properties: { license: { type: 'object', required: ['id'], properties: { id: text } } },
  },
} as const;
const component = {
  type: 'object',
  required: ['type', 'name', 'version', 'purl', 'licenses'],
  properties: { type: { const: 'library' }, name: text, version: text, purl: text, licenses: licences },
} as const;

/** Of CycloneDX 1.5 the part that a reader of ours relies on; https://cyclonedx.org/docs/1.5/json/ has the whole. */
const isBill = new Ajv().compile<Bill>({
  type: 'object',
  required: ['bomFormat', 'specVersion', 'serialNumber', 'version', 'metadata', 'components', 'dependencies'],
  properties: {
    bomFormat: { const: 'CycloneDX' },
    specVersion: { const: '1.5' },
    serialNumber: { type: 'string', pattern: '^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' },
    version: { type: 'integer', minimum: 1 },
    metadata: {
      type: 'object',
      required: ['timestamp', 'component'],
      properties: { timestamp: text, component },
    },
    components: { type: 'array', items: component },
    dependencies: {
      type: 'array',
      items: {
        type: 'object',
        required: ['ref'],
        properties: { ref: text, dependsOn: { type: 'array', items: text, uniqueItems: true } },
      },
    },
  },
});

/** Says where a bill of materials is none, or names anything but this package, the three and their locked checksums. */
export function billFaults(bill: unknown, { name, version }: Manifest, { packages }: Lock): string[] {
  if (!isBill(bill))
    return (isBill.errors ?? []).map((error) => `bill${error.instancePath}: ${error.message ?? ''}`);
  const told = [bill.metadata.component, ...bill.components].map(({ purl }) => purl);
  const meant = [
    `pkg:npm/${name}@${version}`,
    ...runTime.map((other) => `pkg:npm/${other}@${packages[`node_modules/${other}`]?.version ?? ''}`),
  ];
  return [
    ...(told.join() === meant.join() ? [] : [`bill: names ${told.join(', ')}`]),
    ...bill.components
      .filter((part) => checksumOf(part) !== packages[`node_modules/${part.name}`]?.integrity)
      .map((part) => `bill: the checksum of ${part.name} is not the locked one`),
  ];
}

// The lock writes the same digest in base64 that the bill writes in hexadecimal.
function checksumOf({ hashes = [] }: Component): string | undefined {
  const digest = hashes.find(({ alg }) => alg === 'SHA-512')?.content;
  return digest === undefined ? undefined : `sha512-${Buffer.from(digest, 'hex').toString('base64')}`;
}
