const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** An agency as packets name it. */
export interface Organ { code: string; name: string }

export const governmentOffice: Organ = { code: '000.00.00.G22', name: 'Văn phòng Chính phủ' };
export const construction: Organ = { code: '000.00.00.G17', name: 'Bộ Xây dựng' };
export const ngheAn: Organ = { code: '000.00.00.H41', name: 'UBND tỉnh Nghệ An' };

export interface Letter {
  from: Organ;
  to: Organ[];
  number: string;
  subject: string;
  /** 0 normal to 4. */
  priority?: number;
  /** 2026/11/25; today when left out. */
  dueDate?: string;
  files: { name: string; content: Buffer }[];
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()).replaceAll('-', '/');

/** A packet (edXML) as the software of an agency makes it. */
export function packet(letter: Letter): Buffer {
  const element = (name: string, content: string) => `<edXML:${name}>${content}</edXML:${name}>`;
  const organ = ({ code, name }: Organ) => element('OrganId', code) + element('OrganName', name);
  const issued = today();
  const header = element('MessageHeader', [
    element('From', organ(letter.from)),
    ...letter.to.map((to) => element('To', organ(to))),
    element('DocumentId', `${letter.from.code},${issued},${letter.number}/VPCP-HC`),
    element('Code', element('CodeNumber', letter.number) + element('CodeNotation', 'VPCP-HC')),
    element('PromulgationInfo', element('Place', 'Hà Nội') + element('PromulgationDate', issued)),
    element('DocumentType', element('Type', '2') + element('TypeDetail', '18') + element('TypeName', 'Công văn')),
    element('Subject', letter.subject),
    element('SignerInfo', element('Competence', 'KT. BỘ TRƯỞNG') + element('Position', 'Phó Chủ nhiệm') + element('FullName', 'Đinh Quang Vinh')),
    letter.dueDate ? element('DueDate', letter.dueDate) : '',
    element('OtherInfo', element('Priority', String(letter.priority ?? 0)) + element('PageAmount', '2')),
  ].join(''));
  const trace = element('TraceHeaderList', [
    element('TraceHeader', element('OrganId', letter.from.code) + element('Timestamp', `${issued} 00:00:01`)),
    element('Bussiness', element('BussinessDocType', '0') + element('BussinessDocReason', 'Văn bản điện tử mới') + element('Paper', '0')),
  ].join(''));
  const references = letter.files.map((file, index) => element('Reference', element('ContentId', `cid:${index + 1}`) + element('ContentType', 'application/pdf') + element('AttachmentName', file.name)));
  const attachments = letter.files.map((file, index) => `<Attachment><ContentId>cid:${index + 1}</ContentId><AttachmentName>${file.name}</AttachmentName><ContentType>application/pdf</ContentType><edXML:ContentTransferEncoded xmlns:edXML="${namespace}">${file.content.toString('base64')}</edXML:ContentTransferEncoded></Attachment>`);
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?><edXML xmlns="${namespace}"><edXML:edXMLEnvelope xmlns:edXML="${namespace}">${
    element('edXMLHeader', header + trace)}<edXML:edXMLBody><edXML:edXMLManifest version="1.0">${references.join('')}</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope><AttachmentEncoded>${attachments.join('')}</AttachmentEncoded></edXML>`);
}
