import { lastLine, printTable } from './stages/report';
import { runStage } from './stages/runStage';
import { stages } from './stages/stages';

const results = [];
for (const stage of stages) results.push(await runStage(stage));
printTable(results);
console.log(lastLine(results));
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
