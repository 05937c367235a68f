// Amounts and sentences as the site writes them.
export const pounds = (pence) => {
  const whole = Math.floor(pence / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const odd = pence % 100;
  return odd === 0 ? `£${whole}` : `£${whole}.${odd.toString().padStart(2, '0')}`;
};

export const say = (template, ...values) =>
  values.reduce((text, value, at) => text.replace(`{${at}}`, value), template);
