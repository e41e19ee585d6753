import { COMMANDS } from './commands';

void COMMANDS;
