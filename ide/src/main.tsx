import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { createRoot } from 'react-dom/client';
import documentation from '../../docs/api.md?raw';
import { examplesOf } from './examples.js';

const tabs = examplesOf(documentation).map(({ query }) => ({ query }));

const fetcher: GraphiQLProps['fetcher'] = async (parameters) => {
  const response = await fetch('../graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(parameters),
  });
  return response.json();
};

const place = document.getElementById('ide');
if (place) {
  createRoot(place).render(
    <GraphiQL fetcher={fetcher} defaultTabs={tabs} isHeadersEditorEnabled={false}>
      <GraphiQL.Logo>
        <a className="home" href="../">
          Parley
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
