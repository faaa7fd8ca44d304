// The types of what the API answers (apps/api/src/answers.ts) become schemas of the OpenAPI document, and the whole document becomes the types
// that the pages know: `npm run answers` writes both files anew. A test compares them with what would be written.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const SCHEMAS = path.join(root, 'apps/api/src/generated/answers.schemas.ts');
const TYPES = path.join(root, 'apps/web/src/api/schema.gen.d.ts');

/** The file of schemas as it should be. */
function schemasFile() {
  const schemas = JSON.stringify(answerSchemas(), null, 1);
  return `// Written by \`npm run answers\` from answers.ts; do not edit.\nexport const answerSchemas: Record<string, object> = ${schemas};\n`;
}

const listOf = (name) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } });

/** The file of the pages' types as it should be, from the OpenAPI document. Text is sent as it is answered: in the types of libs/content. */
async function typesFile(document) {
  const known = structuredClone(document);
  Object.assign(known.components.schemas, { Blocks: listOf('Block'), Changes: listOf('Change') });
  const types = astToString(await openapiTS(known));
  return `// Written by \`npm run answers\` from the OpenAPI document; do not edit.\n${types}`;
}

/** The schema of each answer and of every named type it is made of, in the dialect of OpenAPI 3.0. */
function answerSchemas() {
  const { properties, definitions } = described();
  const names = new Map();
  // What is no more than an answer takes the answer's name.
  for (const [answer, { $ref }] of Object.entries(properties)) if ($ref) names.set(definitionOf($ref), answer);
  const nameOf = (definition) => names.get(definition) ?? plain(definition);
  const schemas = {};
  const add = (name, schema) => {
    const written = JSON.stringify(schema);
    if (name in schemas && JSON.stringify(schemas[name]) !== written) throw new Error(`two types are called ${name}`);
    schemas[name] = schema;
  };
  const convert = (schema) => inOpenApi(schema, (definition) => (isNamed(nameOf(definition)) ? null : definitions[definition]), nameOf);
  for (const [answer, schema] of Object.entries(properties)) if (!schema.$ref) add(answer, convert(schema));
  for (const [definition, schema] of Object.entries(definitions)) {
    if (!isNamed(nameOf(definition))) continue;
    try {
      add(nameOf(definition), convert(schema));
    } catch (error) {
      throw new Error(`${nameOf(definition)}: ${error.message}`, { cause: error });
    }
  }
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The type `Answers` as a JSON Schema. */
function described() {
  // Loaded here only: it brings a compiler.
  const tjs = require('typescript-json-schema');
  const program = tjs.programFromConfig(path.join(root, 'apps/api/tsconfig.json'), [path.join(root, 'apps/api/src/answers.ts')]);
  const generator = tjs.buildGenerator(program, { required: true, ref: true, ignoreErrors: true });
  if (!generator) throw new Error('the types of the answers cannot be read');
  // It tells of every initial value that it cannot work out, and none is wanted.
  const { debug, warn } = console;
  Object.assign(console, { debug: () => undefined, warn: () => undefined });
  try {
    return generator.getSchemaForSymbol('Answers');
  } finally {
    Object.assign(console, { debug, warn });
  }
}

const definitionOf = (reference) => decodeURIComponent(reference.replace('#/definitions/', ''));
/** `import("…/blocks",{…}).Block` is Block. */
const plain = (definition) => definition.replace(/import\("[^"]*",\{with:\{"resolution-mode":"import"\}\}\)\./g, '');
/** What has no name of its own (`Pick<…>`) stands where it is used. */
const isNamed = (name) => /^[A-Za-z]\w+$/.test(name);

/** `inlined`: the schema of a definition that has no name, null for one that has. */
function inOpenApi(schema, inlined, nameOf) {
  const convert = (each) => inOpenApi(each, inlined, nameOf);
  if (schema === true || schema === false) throw new Error('a type says nothing');
  if (schema.$ref) {
    const definition = definitionOf(schema.$ref);
    const own = inlined(definition);
    if (!own) return { $ref: `#/components/schemas/${nameOf(definition)}` };
    // What is said of `Pick` says nothing of what is picked.
    const { description, ...rest } = convert(own);
    return description === own.description ? rest : { description, ...rest };
  }
  const { type, const: only, anyOf, allOf, items, properties, additionalProperties, required, enum: values, description, ...rest } = schema;
  delete rest.default;
  delete rest.$schema;
  const unknown = Object.keys(rest);
  if (unknown.length > 0) throw new Error(`a schema has ${unknown.join(', ')}`);
  const about = description === undefined ? {} : { description };
  if (Array.isArray(type)) return convert({ ...about, anyOf: type.map((each) => ({ ...rest, type: each, items, properties, required })) });
  if (anyOf) {
    const some = anyOf.filter((each) => each.type !== 'null').map(convert);
    const nullable = some.length < anyOf.length && { nullable: true };
    const [first] = some;
    if (some.length > 1) return { ...about, anyOf: some, ...nullable };
    return first.$ref ? { ...about, allOf: [first], ...nullable } : { ...first, ...about, ...nullable };
  }
  if (allOf) return { ...merged(allOf.map(convert)), ...about };
  if (only !== undefined) return { ...about, type: typeof only, enum: [only] };
  if (values) {
    const some = values.filter((value) => value !== null);
    return { ...about, type: typeof some[0], enum: some, ...(some.length < values.length && { nullable: true }) };
  }
  if (type === 'array') return { ...about, type, items: convert(items) };
  if (type === 'object') {
    if (!properties && !additionalProperties) throw new Error(`an object says nothing of what it holds: ${JSON.stringify(schema)}`);
    return {
      ...about,
      type,
      ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, convert(each)])) }),
      ...(required && { required }),
      ...(additionalProperties && { additionalProperties: convert(additionalProperties) }),
    };
  }
  if (type === undefined) throw new Error(`a type cannot be told: ${JSON.stringify(schema)}`);
  return { ...about, type };
}

/** An intersection of plain objects is one object. */
function merged(parts) {
  if (!parts.every(({ type, additionalProperties }) => type === 'object' && !additionalProperties)) return { allOf: parts };
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))].sort();
  return { type: 'object', properties: Object.assign({}, ...parts.map(({ properties }) => properties)), ...(required[0] && { required }) };
}

function compile(...projects) {
  const tsc = require.resolve('typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-b', ...projects], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the sources do not compile:\n${stdout}${stderr}`);
}

/** The document of the built application. */
async function documentOfTheApi() {
  compile('apps/api');
  const { openTestWard } = await import(pathToFileURL(path.join(root, 'apps/api/dist/testing/index.js')).href);
  const ward = await openTestWard();
  try {
    const { status, body } = await ward.anybody().get('/api/openapi.json');
    if (status !== 200) throw new Error('the API does not describe itself');
    return body;
  } finally {
    await ward.close();
  }
}

// With a folder: what would be written goes there, from the document that lies there.
const [folder] = process.argv.slice(2);
const place = (file) => (folder === undefined ? file : path.join(folder, path.basename(file)));
// The types of the libraries are read from what they were built to.
const { references } = JSON.parse(readFileSync(path.join(root, 'apps/api/tsconfig.json'), 'utf8'));
compile(...references.map((reference) => path.join(root, 'apps/api', reference.path)));
writeFileSync(place(SCHEMAS), schemasFile());
const document = folder === undefined ? await documentOfTheApi() : JSON.parse(readFileSync(path.join(folder, 'openapi.json'), 'utf8'));
writeFileSync(place(TYPES), await typesFile(document));
