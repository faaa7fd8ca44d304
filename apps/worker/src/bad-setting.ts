/** A setting cannot be used. Vietnamese first, for the person who starts the program; English for operators. */
export class BadSetting extends Error {
  override name = 'BadSetting';
}
