import { Fieldset } from '@/ui/fieldset'
import { Option, Options } from '@/ui/option'

import { isOut } from '../domain/variant-choice'
import type { OptionValues } from '../domain/variant-matrix'
import type { BuyModel } from './buy-model'
import { optionName } from './option-name'

interface VariantOptionsProps {
  readonly model: BuyModel
  readonly choice: OptionValues
  readonly onChoose: (taken: { code: string; value: string }) => void
  readonly outLabel: string
}

/** One row of radios per option; unavailable values are struck through but can be chosen. */
export function VariantOptions({ model: { options, variants }, choice, onChoose, outLabel }: VariantOptionsProps) {
  return options.map(({ code, label, values }) => (
    <Fieldset
      key={code}
      legend={
        <>
          {label}:{' '}
          <span className="font-normal text-ink-soft">{values.find((each) => each.code === choice[code])?.label}</span>
        </>
      }
      className="[@media(scripting:none)]:hidden"
    >
      <Options>
        {values.map((value) => (
          <Option
            key={value.code}
            name={optionName(code)}
            value={value.code}
            label={value.label}
            swatch={value.swatch ?? undefined}
            out={isOut(variants, choice, code, value.code)}
            outLabel={outLabel}
            checked={choice[code] === value.code}
            onChange={() => onChoose({ code, value: value.code })}
          />
        ))}
      </Options>
    </Fieldset>
  ))
}
