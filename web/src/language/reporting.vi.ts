/** Every text of the pages on reporting, in Vietnamese; they come with those pages, not with the first load. */
export const vi = {
  title: 'Hệ thống thông tin báo cáo quốc gia',
  lead: 'Các cơ quan gửi báo cáo định kỳ và số liệu cho cơ quan cấp trên qua hệ thống này.',
  api: 'Phần mềm của cơ quan gửi báo cáo thế nào',
  staffOnly: 'Trang này dành cho người lập và người duyệt báo cáo. Hãy đổi tư cách nếu bạn có chức vụ ở một cơ quan.',
};

export type ReportingMessages = typeof vi;
