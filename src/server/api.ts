import cors from '@fastify/cors';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { PUBLIC, type RegisterApi } from '#platform/web/api.ts';

/** Everything under `/api`: open to any origin for reading, described in OpenAPI 3.1 by the same schemas that check it. */
export function apiOf(modules: readonly RegisterApi[]) {
  return async (app: FastifyInstance, services: Parameters<RegisterApi>[1]): Promise<void> => {
    await app.register(
      async (scope) => {
        scope.setValidatorCompiler(validatorCompiler);
        scope.setSerializerCompiler(serializerCompiler);
        scope.addHook('onSend', async (_request, reply) => {
          reply.header('cross-origin-resource-policy', 'cross-origin');
        });
        await scope.register(cors, {
          origin: '*',
          strictPreflight: false,
          methods: ['GET', 'HEAD'],
          exposedHeaders: ['etag', 'x-request-id', 'x-total-count'],
        });
        await scope.register(swagger, {
          openapi: {
            openapi: '3.1.0',
            info: {
              title: 'Rihla',
              version: '1',
              description:
                'Published figures on a national immigration and asylum policy, with their sources, what contradicts them and how that is ruled. Reading is open to all.',
            },
            servers: [{ url: '/' }],
          },
          transform: jsonSchemaTransform,
        });
        const api = scope.withTypeProvider<ZodTypeProvider>();
        for (const register of modules) register(api, services);
        api.get('/openapi.json', { config: PUBLIC, schema: { hide: true } }, async () => scope.swagger());
      },
      { prefix: '/api' },
    );
  };
}
