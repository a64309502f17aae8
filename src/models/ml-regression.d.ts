/** The two classes of ml-regression 6.3.0 that are used (it ships no types). Their letters differ in meaning. */
declare module 'ml-regression' {
  interface Regressions {
    /** y = B·exp(A·x) */
    readonly ExponentialRegression: new (
      x: ArrayLike<number>,
      y: ArrayLike<number>,
    ) => { readonly A: number; readonly B: number };
    /** y = A·x^B */
    readonly PowerRegression: new (
      x: ArrayLike<number>,
      y: ArrayLike<number>,
    ) => { readonly A: number; readonly B: number };
  }
  const regressions: Regressions;
  export default regressions;
}
