import { factor, solve } from "./cholesky.ts";
import { sumOverSubsets, sumOverSupersets } from "./histories.ts";
import { logFactorial } from "./logFactorial.ts";
import type { Model } from "./models.ts";

/** A fitted Poisson log-linear model. */
export interface Fit {
  /** Persons on no list, e^α0. */
  readonly hidden: number;
  readonly intercept: number;
  readonly interceptError: number;
  readonly logLikelihood: number;
  readonly deviance: number;
  /** One per term of the model; −Infinity for a term whose lists share nobody. */
  readonly coefficients: Float64Array;
}

const MOST_STEPS = 60;
const MOST_HALVINGS = 30;
/** Newton's decrement at which the log-likelihood can rise by no more than this. */
const STILL = 1e-18;
/** Added to counts at the start, as every IRLS does, so that their logarithm exists. */
const START_AT = 0.1;

/**
 * Fits Poisson log-linear models to tables of one number of lists; it owns its working memory, so that nothing is allocated
 * while it iterates. Design matrices are never built: for terms θ and φ the weighted cross-product is a sum over the
 * histories that contain θ ∪ φ, so one pass over the lattice of histories gives them all.
 */
export class LoglinearFitter {
  readonly #size: number;
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  readonly #predictor: Float64Array;
  readonly #means: Float64Array;
  readonly #weights: Float64Array;
  readonly #kept: Uint8Array;
  #terms: number[] = [];
  #beta = new Float64Array(0);
  #step = new Float64Array(0);
  #matrix = new Float64Array(0);
  #logLikelihood = 0;

  constructor(lists: number) {
    this.#size = 1 << lists;
    this.#counts = new Float64Array(this.#size);
    this.#sums = new Float64Array(this.#size);
    this.#predictor = new Float64Array(this.#size);
    this.#means = new Float64Array(this.#size);
    this.#weights = new Float64Array(this.#size);
    this.#kept = new Uint8Array(this.#size);
  }

  /**
   * The maximum-likelihood fit by iteratively reweighted least squares (for this link: Newton's method), with halved
   * steps where one would lower the likelihood. Terms with N*θ = 0 stand at −∞ and their cells are left out.
   *
   * @returns undefined where the model is not identifiable or does not settle; ask `existenceOf` first
   */
  fit(counts: Float64Array, model: Model): Fit | undefined {
    this.#prepare(counts, model);
    if (!this.#start()) return undefined;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (!this.#newtonStep()) return undefined;
      const decrement = this.#decrement();
      if (!Number.isFinite(decrement)) return undefined;
      if (!this.#advance() || decrement < STILL * (1 + Math.abs(this.#logLikelihood))) return this.#result(model);
    }
    return undefined;
  }

  /** Σ of the fitted means over all histories that contain each θ, hidden persons left out; valid until the next fit. */
  fittedSums(): Float64Array {
    this.#weights.set(this.#means);
    sumOverSupersets(this.#weights);
    return this.#weights;
  }

  #prepare(counts: Float64Array, model: Model): void {
    this.#counts.set(counts);
    this.#sums.set(counts);
    sumOverSupersets(this.#sums);
    this.#kept.fill(1);
    this.#kept[0] = 0;
    const terms: number[] = [];
    for (const term of model) {
      if ((this.#sums[term] as number) > 0) terms.push(term);
      else this.#drop(term);
    }
    this.#terms = terms;
    if (this.#beta.length === terms.length) return;
    this.#beta = new Float64Array(terms.length);
    this.#step = new Float64Array(terms.length);
    this.#matrix = new Float64Array(terms.length * terms.length);
  }

  #drop(term: number): void {
    for (let cell = term; cell < this.#size; cell++) if ((cell & term) === term) this.#kept[cell] = 0;
  }

  /** The weighted least-squares fit to the logarithms of counts + 0.1. */
  #start(): boolean {
    const { length } = this.#terms;
    for (let cell = 0; cell < this.#size; cell++) {
      const mean = (this.#counts[cell] as number) + START_AT;
      const kept = this.#kept[cell] === 1;
      this.#weights[cell] = kept ? mean : 0;
      this.#predictor[cell] = kept ? mean * Math.log(mean) - START_AT : 0;
    }
    sumOverSupersets(this.#predictor);
    this.#fillMatrix();
    if (!factor(this.#matrix, length)) return false;
    this.#gather(this.#beta, this.#predictor);
    solve(this.#matrix, length, this.#beta);
    this.#logLikelihood = this.#evaluate();
    return Number.isFinite(this.#logLikelihood);
  }

  #newtonStep(): boolean {
    const { length } = this.#terms;
    this.#weights.set(this.#means);
    this.#fillMatrix();
    if (!factor(this.#matrix, length)) return false;
    this.#fillScore();
    solve(this.#matrix, length, this.#step);
    return true;
  }

  /** scoreᵀ · step. */
  #decrement(): number {
    let sum = 0;
    for (let at = 0; at < this.#terms.length; at++) {
      const term = this.#terms[at] as number;
      sum += ((this.#sums[term] as number) - (this.#weights[term] as number)) * (this.#step[at] as number);
    }
    return sum;
  }

  /** Takes the step, or a part of it that does not lower the likelihood; false where none is left. */
  #advance(): boolean {
    const before = this.#logLikelihood;
    const slack = 1e-13 * (1 + Math.abs(before));
    this.#move(1);
    let scale = 1;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      const after = this.#evaluate();
      if (after >= before - slack) {
        this.#logLikelihood = after;
        return true;
      }
      this.#move(-scale / 2);
      scale /= 2;
    }
    this.#move(-scale);
    this.#evaluate();
    return false;
  }

  #move(scale: number): void {
    for (let at = 0; at < this.#beta.length; at++) {
      this.#beta[at] = (this.#beta[at] as number) + scale * (this.#step[at] as number);
    }
  }

  /** Fitted means of the coefficients as they stand, and their log-likelihood without its constant. */
  #evaluate(): number {
    this.#predictor.fill(0);
    let likelihood = 0;
    for (let at = 0; at < this.#terms.length; at++) {
      const term = this.#terms[at] as number;
      const value = this.#beta[at] as number;
      this.#predictor[term] = value;
      likelihood += value * (this.#sums[term] as number);
    }
    sumOverSubsets(this.#predictor);
    for (let cell = 0; cell < this.#size; cell++) {
      const mean = this.#kept[cell] === 1 ? Math.exp(this.#predictor[cell] as number) : 0;
      this.#means[cell] = mean;
      likelihood -= mean;
    }
    return likelihood;
  }

  /** Cross-products by term, from weights by cell; leaves the weights summed over supersets. */
  #fillMatrix(): void {
    sumOverSupersets(this.#weights);
    const terms = this.#terms;
    for (let row = 0; row < terms.length; row++) {
      for (let column = 0; column <= row; column++) {
        const both = (terms[row] as number) | (terms[column] as number);
        this.#matrix[row * terms.length + column] = this.#weights[both] as number;
      }
    }
  }

  #fillScore(): void {
    for (let at = 0; at < this.#terms.length; at++) {
      const term = this.#terms[at] as number;
      this.#step[at] = (this.#sums[term] as number) - (this.#weights[term] as number);
    }
  }

  #gather(into: Float64Array, from: Float64Array): void {
    for (let at = 0; at < this.#terms.length; at++) into[at] = from[this.#terms[at] as number] as number;
  }

  #result(model: Model): Fit | undefined {
    this.#weights.set(this.#means);
    this.#fillMatrix();
    if (!factor(this.#matrix, this.#terms.length)) return undefined;
    this.#step.fill(0);
    this.#step[0] = 1;
    solve(this.#matrix, this.#terms.length, this.#step);
    const intercept = this.#beta[0] as number;
    const coefficients = new Float64Array(model.length).fill(-Infinity);
    this.#terms.forEach((term, at) => {
      coefficients[model.indexOf(term)] = this.#beta[at] as number;
    });
    let [constant, saturated] = [0, 0];
    for (const count of this.#counts) {
      constant += logFactorial(count);
      if (count > 0) saturated += count * Math.log(count) - count;
    }
    return {
      hidden: Math.exp(intercept),
      intercept,
      interceptError: Math.sqrt(this.#step[0] as number),
      logLikelihood: this.#logLikelihood - constant,
      deviance: 2 * (saturated - this.#logLikelihood),
      coefficients,
    };
  }
}
