/** What came of `npm audit`: how many findings, or why there is no answer. */
export type AuditOutcome = { readonly findings: number } | { readonly skipped: string };

/**
 * Reads what `npm audit --json` printed. Only a report of the registry is a result: that nobody could be asked is told as
 * such, and anything else is thrown.
 */
export function auditOutcome(printed: string): AuditOutcome {
  const told = JSON.parse(printed) as {
    auditReportVersion?: number;
    metadata?: { vulnerabilities: { total: number } };
    error?: { code?: string };
    statusCode?: number;
    message?: string;
  };
  if (told.auditReportVersion !== undefined && told.metadata !== undefined) {
    return { findings: told.metadata.vulnerabilities.total };
  }
  const { statusCode, message = '' } = told;
  if (statusCode !== undefined || /^request to \S+ failed/.test(message)) {
    return { skipped: `the registry does not answer (${String(statusCode ?? 'no connection')})` };
  }
  throw new Error(`npm audit: ${message}`);
}
