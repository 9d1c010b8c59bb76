import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './api.js';

/** The seats and appointments of one's own organisation; e-mail addresses only for those who may write to them. */
export type Board = paths['/api/board']['get']['responses'][200]['content']['application/json'];

export const boardQuery = queryOptions({ queryKey: ['board'], queryFn: (): Promise<Board> => read(api.GET('/api/board')) });
