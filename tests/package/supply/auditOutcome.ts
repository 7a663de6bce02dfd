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

/** What is said of it. */
export function auditSentence(outcome: AuditOutcome): string {
  if ('skipped' in outcome) return `audit: skipped: ${outcome.skipped}`;
  return `audit: ${String(outcome.findings)} advisories for what is installed at run time`;
}

/** What is wrong with it: findings, and for a release also that nobody answered. */
export function auditFaults(outcome: AuditOutcome, { isRelease }: { readonly isRelease: boolean }): string[] {
  const isFault = 'skipped' in outcome ? isRelease : outcome.findings > 0;
  return isFault ? [auditSentence(outcome)] : [];
}
