// The workshop page: the library at work in the browser, in one file that needs no network.
// npm run workshop:page writes workshop.html; open it with a double click.
import './design/index.css';
import { render } from 'preact';
import { App } from './app/App.js';

render(<App />, document.getElementById('page')!);
