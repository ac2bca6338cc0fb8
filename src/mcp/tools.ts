import type { Tool } from './tool.js';
import { events } from './tools/events.js';
import { evidence } from './tools/evidence.js';
import { exportTool } from './tools/export.js';
import { facts } from './tools/facts.js';
import { paths } from './tools/paths.js';
import { search } from './tools/search.js';
import { sisterNetwork } from './tools/sister-network.js';
import { whoMet } from './tools/who-met.js';

/** Every tool, in the order in which assistants see them. */
export const TOOLS: readonly Tool[] = [
  search,
  whoMet,
  paths,
  sisterNetwork,
  events,
  facts,
  evidence,
  exportTool,
];
