import { dialectOf } from '#agent/dialects/index';
import { lookUp } from '../text';

/** What a platform is called on the screens: by its own name where the user's language has no more to say. */
export function platformName(platform: string): string {
  return lookUp(`platform_${platform}`) ?? dialectOf(platform).facts.name;
}
