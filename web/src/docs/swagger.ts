import 'swagger-ui-dist/swagger-ui.css';
import './reference.css';
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';

/** The operations alone: the page around them has the name. Nothing is called from here, so parameters have no fields to fill in. */
const operationsOnly = ({ React }: SwaggerSystem) => ({
  wrapComponents: { JsonSchemaForm: () => () => null },
  components: {
    OperationsOnly: ({ getComponent }: { getComponent: (name: string, isContainer?: boolean) => unknown }) =>
      React.createElement('div', { className: 'swagger-ui' }, React.createElement(getComponent('operations', true))),
  },
});

/** Draws a description into an element, and is done when its operations stand there. */
export const draw = (place: HTMLElement, description: object): Promise<void> => new Promise((drawn) => {
  SwaggerUI({
    domNode: place,
    spec: description,
    layout: 'OperationsOnly',
    plugins: [operationsOnly],
    docExpansion: 'none',
    supportedSubmitMethods: [],
    syntaxHighlight: { activated: false },
    validatorUrl: null,
    onComplete: drawn,
  });
});
