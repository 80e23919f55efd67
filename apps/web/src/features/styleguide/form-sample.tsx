import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Checkbox, PasswordInput, Select, Textarea, TextInput } from '../../ui/inputs.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { shellWords } from '../../words/shell-words.ts';
import { useWords } from '../../words/words.ts';
import { sampleWords } from './sample-words.ts';

export function FormSample() {
  const words = useWords(sampleWords);
  const shell = useWords(shellWords);
  const [method, setMethod] = useState<'ems' | 'airmail' | 'surface'>('ems');
  const [quantity, setQuantity] = useState(1);
  const [refused, setRefused] = useState(false);
  return (
    <form className="flex max-w-form flex-col gap-5">
      <ErrorSummary
        title={shell.somethingToFix}
        errors={refused ? [{ fieldId: 'sample-name', message: words.reason }] : []}
      />
      <Field id="sample-name" label={words.name} hint={words.hint} {...(refused ? { error: words.reason } : {})}>
        {(control) => <TextInput {...control} autoComplete="name" defaultValue="田中 ゆき" />}
      </Field>
      <Field label={words.password}>
        {(control) => (
          <PasswordInput {...control} revealLabels={shell} autoComplete="new-password" defaultValue="secret" />
        )}
      </Field>
      <Field label={words.country}>
        {(control) => (
          <Select {...control}>
            <option>Deutschland</option>
            <option>日本</option>
          </Select>
        )}
      </Field>
      <Field label={words.message} optional={shell.optional}>
        {(control) => <Textarea {...control} />}
      </Field>
      <QuantityInput label={words.quantity} labels={shell} value={quantity} onChange={setQuantity} max={5} />
      <RadioCards
        legend={words.shippingMethod}
        name="sample-method"
        value={method}
        onChange={setMethod}
        options={[
          { value: 'ems', label: 'EMS', hint: '3-6', aside: '¥2,400' },
          { value: 'airmail', label: 'Airmail', hint: '6-12', aside: '¥1,180' },
          { value: 'surface', label: 'Surface', disabledReason: words.reason },
        ]}
      />
      <Checkbox label={words.alsoOpenOrders} hint={words.hint} />
      <Button type="button" onClick={() => setRefused(!refused)}>
        {words.save}
      </Button>
    </form>
  );
}
