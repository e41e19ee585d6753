export type Polarity = 'higher' | 'lower' | 'range' | 'none';
