/** What the page uses of Swagger UI, which comes without types. */
interface SwaggerSystem { React: { createElement: (type: unknown, properties?: object, ...children: unknown[]) => unknown } }

declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export default function SwaggerUI(options: Record<string, unknown>): unknown;
}
