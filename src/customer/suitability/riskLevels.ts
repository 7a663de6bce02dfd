/** The levels of risk of products and services (产品或服务风险等级), the lowest first. */
export const riskLevels = /* @__PURE__ */ Object.freeze(['R1', 'R2', 'R3', 'R4', 'R5'] as const);

/** A level of risk of a product, R1 the lowest. */
export type RiskLevel = (typeof riskLevels)[number];
