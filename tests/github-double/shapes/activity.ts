import { isoTime } from '../clock.ts';
import type { Activity, State } from '../state.ts';
import { nodeId, userJson } from './user.ts';

export function activityJson(state: State, base: string, activity: Activity): Record<string, unknown> {
  return {
    id: activity.id,
    node_id: nodeId('PSH', activity.id),
    before: activity.before,
    after: activity.after,
    ref: activity.ref,
    timestamp: isoTime(activity.at),
    activity_type: activity.type,
    actor: userJson(state, base, activity.actor),
  };
}
