/** The branch training course that the presets of this folder come from. */
export const COURSE = '证券营业部卓越服务流程与高效存量盘活实战班';
