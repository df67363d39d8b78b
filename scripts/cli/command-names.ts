/** The variable with the name of the installed program, `sanchika` or `npx sanchika`. `dist/sanchika.js` sets it. */
const programVariable = 'SANCHIKA_PROGRAM';

const commands =
  /\bnpm (?:run (?:-s )?)?(start|build|import|init|new|report|check-settings|check|pack|verify|sign|publish|upgrade)\b(?: --(?= ))?/g;

// npm run pack -- KIND PATH => sanchika pack KIND PATH, where the program is installed as a package
export function withCommands(text: string, program = process.env[programVariable]): string {
  return program === undefined ? text : text.replace(commands, `${program} $1`);
}
