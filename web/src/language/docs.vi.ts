export const vi = {
  title: 'Tài liệu API',
  lead: 'Dành cho lập trình viên của các cơ quan: kết nối hệ thống của mình với cổng dịch vụ công, trục liên thông văn bản và tài khoản dùng chung.',
  quickStarts: 'Bắt đầu nhanh',
  apis: 'Đặc tả từng API',
  operations: 'Các thao tác',
  english: 'Đặc tả theo OpenAPI 3.1, viết bằng tiếng Anh.',
  descriptionOf: (name: string) => `Tệp openapi.json: ${name}`,
};

export type DocsMessages = typeof vi;
