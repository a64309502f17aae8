/** What the maintenance script makes of an OpenAPI document. */
import { expect, test } from 'vitest';
import { normalised, schemasOf } from '../../scripts/build-double-schemas.ts';

test('`nullable` becomes a choice, also beside an enum or a reference', () => {
  expect(normalised({ type: 'string', nullable: true })).toEqual({ anyOf: [{ type: 'null' }, { type: 'string' }] });
  expect(normalised({ enum: ['a'], nullable: true })).toEqual({ anyOf: [{ type: 'null' }, { enum: ['a'] }] });
  expect(normalised({ allOf: [{ $ref: '#/x' }], nullable: true })).toEqual({
    anyOf: [{ type: 'null' }, { allOf: [{ $ref: '#/x' }] }],
  });
});

test('words for people go, properties of the same names stay', () => {
  const schema = {
    title: 'Release',
    description: 'A release',
    properties: {
      title: { type: 'string', example: 'x' },
      description: { type: 'string', format: 'email' },
      nullable: { type: 'boolean' },
    },
    required: ['title'],
  };
  expect(normalised(schema)).toEqual({
    properties: { title: { type: 'string' }, description: { type: 'string' }, nullable: { type: 'boolean' } },
    required: ['title'],
  });
});

test('only what the routes reach is kept, through references of references', () => {
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const document = {
    paths: {
      '/user': {
        get: {
          responses: {
            200: json({ $ref: '#/components/schemas/user' }),
            401: { $ref: '#/components/responses/no' },
            304: {},
          },
        },
      },
    },
    components: {
      schemas: {
        user: { properties: { plan: { $ref: '#/components/schemas/plan' } } },
        plan: { type: 'object' },
        error: {},
        unused: {},
      },
      responses: { no: json({ $ref: '#/components/schemas/error' }) },
    },
  };
  const { routes, components } = schemasOf(document);
  expect(routes).toEqual({
    'GET /user': { 200: { $ref: '#/components/schemas/user' }, 401: { $ref: '#/components/schemas/error' } },
  });
  expect(Object.keys(components).sort()).toEqual(['error', 'plan', 'user']);
});
