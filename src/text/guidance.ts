import { guidance as welsh } from './cy/guidance';
import { guidance as english } from './en/guidance';
import type { GuidanceTexts } from './template-texts';
import type { Texts } from './texts';

/** What a new tracker says of itself, in the language of these texts. */
export const guidanceIn = ({ code }: Texts): GuidanceTexts => (code === 'cy' ? welsh : english);
