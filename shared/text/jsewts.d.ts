/** The package ships no types. */
declare module 'jsewts' {
  const converter: {
    /** Tibetan script to extended Wylie; other scripts come out in square brackets. Warnings are added to `warns`. */
    toWylie(text: string, warns?: string[]): string;
    /** Extended Wylie to Tibetan script. */
    fromWylie(text: string, warns?: string[]): string;
  };
  export default converter;
}
