import { hostContract, openInFile } from '../../../hosts/contract.ts';

hostContract({ name: 'the file', open: openInFile, isProgram: false });
