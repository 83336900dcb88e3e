/** What is thrown where a page cannot be read at all: generator/files/source_refused.py. */
export class SourceRefused extends Error {
  /**
   * @param {number} line from 1
   * @param {number} column from 1
   * @param {string} code of docs/problems.md
   * @param {string} message one French sentence, as `msap check` has it
   */
  constructor(line, column, code, message) {
    super(message);
    this.name = "SourceRefused";
    this.line = line;
    this.column = column;
    this.code = code;
  }
}
