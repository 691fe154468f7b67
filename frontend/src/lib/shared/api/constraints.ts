// Generated from backend/openapi.json by `npm run gen:api`. Do not edit.
export const PasswordChange = {"old_password":{"required":true,"maxlength":1024},"new_password":{"required":true,"minlength":15,"maxlength":1024}} as const;
export const TotpChange = {"step":{"required":true}} as const;
