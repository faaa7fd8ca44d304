import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import { fieldName } from './field-names.vi.js';
import { Problem } from './problem.js';

/**
 * Judges a request's envelope (body, query) by its class: unknown fields are refused by name, the rest field by field. The value passes through
 * as it came. Not Nest's ValidationPipe: that one copies the whole body deeply, twice, and an envelope may carry a long text.
 */
@Injectable()
export class EnvelopePipe implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || !metatype || NATIVE.includes(metatype)) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Problem(400, 'bad-request', 'Yêu cầu phải là một đối tượng JSON (application/json).');
    }
    const envelope: object = Object.assign(new metatype(), value);
    const errors = validateSync(envelope, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length === 0) return value;
    const told = errors.flatMap(inWords);
    throw new Problem(400, 'bad-request', told[0]?.message ?? 'Yêu cầu không hợp lệ.', { errors: told });
  }
}

const NATIVE: unknown[] = [String, Boolean, Number, Array, Object];

const KINDS = ['isInt', 'isString', 'isArray', 'isBoolean', 'isObject'];

interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** One sentence a field: the first thing wrong with it. `path` is the technical name, for programs. */
function inWords({ property, constraints, value }: ValidationError): FieldError[] {
  const wrong = Object.entries(constraints ?? {});
  const [code, reason] = wrong.find(([name]) => KINDS.includes(name)) ?? wrong.at(-1) ?? ['invalid', ''];
  const told = value === undefined && code !== 'whitelistValidation' ? 'isDefined' : code;
  return [{ path: property, code: told, message: sentence(fieldName(property), told, reason) }];
}

/** The limits stand in class-validator's own message and nowhere else. */
function sentence(field: string, code: string, reason: string): string {
  const limit = /(\d[\d.]*)/.exec(reason.slice(reason.indexOf(' ')))?.[1] ?? '';
  switch (code) {
    case 'whitelistValidation':
      return `Trường “${field}” không có trong yêu cầu này.`;
    case 'isDefined':
    case 'isNotEmpty':
      return `Thiếu trường “${field}”.`;
    case 'isString':
      return `Trường “${field}” phải là chuỗi ký tự.`;
    case 'isInt':
      return `Trường “${field}” phải là số nguyên.`;
    case 'min':
      return `Trường “${field}” phải từ ${limit} trở lên.`;
    case 'max':
      return `Trường “${field}” không được quá ${limit}.`;
    case 'isLength':
    case 'maxLength':
    case 'minLength':
      return `Trường “${field}” có độ dài không hợp lệ.`;
    case 'isArray':
      return `Trường “${field}” phải là danh sách.`;
    case 'arrayMinSize':
      return `Danh sách “${field}” không được ít hơn ${limit} phần tử.`;
    case 'arrayMaxSize':
      return `Danh sách “${field}” không được quá ${limit} phần tử.`;
    case 'isBoolean':
      return `Trường “${field}” phải là đúng hoặc sai (true, false).`;
    default:
      return `Trường “${field}” có giá trị không hợp lệ.`;
  }
}
