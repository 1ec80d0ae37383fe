#!/usr/bin/env bash
# Writes a small packet of QCVN 102:2016/BTTTT, a letter with one file: packet.sh FROM TO NUMBER, where FROM and TO are the agencies' codes.
set -euo pipefail
today=$(TZ=Asia/Ho_Chi_Minh date +%Y/%m/%d)
cat << XML
<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
<From><OrganId>$1</OrganId></From><To><OrganId>$2</OrganId></To>
<DocumentId>$1,$today,$3/VPCP-KSTT</DocumentId>
<Code><CodeNumber>$3</CodeNumber><CodeNotation>VPCP-KSTT</CodeNotation></Code>
<PromulgationInfo><PromulgationDate>$today</PromulgationDate></PromulgationInfo>
<DocumentType><Type>1</Type><TypeName>Công văn</TypeName></DocumentType>
<Subject>V/v thử kết nối</Subject><SignerInfo><FullName>Nguyễn Văn Thử</FullName></SignerInfo>
</MessageHeader><TraceHeaderList><Bussiness><BussinessDocType>0</BussinessDocType></Bussiness></TraceHeaderList></edXMLHeader></edXMLEnvelope>
<AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><AttachmentName>cong-van.txt</AttachmentName>
<ContentTransferEncoded>$(printf 'Thử' | base64)</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>
XML
