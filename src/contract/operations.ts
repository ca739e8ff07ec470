import type { operations } from '../../generated/types.ts';

export type OperationId = keyof operations;

type Ok<Id extends OperationId> = operations[Id]['responses'][200];

/** The body of a successful JSON reply. */
export type Result<Id extends OperationId> =
  Ok<Id> extends { content: { 'application/json': infer Body } }
    ? Body
    : Ok<Id> extends { content: infer Content }
      ? Content[keyof Content]
      : undefined;

/** The query's parameters, as the contract types them. */
export type Query<Id extends OperationId> = NonNullable<operations[Id]['parameters']['query']>;

/** The JSON body of a request, as the contract types it. */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;

/** The path's parameters. */
export type PathParams<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path }
  ? Path
  : Record<never, never>;
