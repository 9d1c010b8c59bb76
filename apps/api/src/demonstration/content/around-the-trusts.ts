export const system = { code: 'DEMO-S1', slug: 'fernmoor-tiderow', name: 'Fernmoor and Tiderow Integrated Care Board' } as const;
export const operator = { code: 'DEMO-OP', slug: 'desk', name: 'Demonstration desk' } as const;
export const region = { code: 'DEMO', name: 'Region of made-up places' } as const;

/** Who sits on two boards: the last seat of the others, at these two trusts. */
export const onTwoBoards = { name: 'Ngozi Halloran', email: 'ngozi.halloran@demonstration.example', at: ['fernmoor', 'saltreach'] } as const;
