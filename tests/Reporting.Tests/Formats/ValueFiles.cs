using System.IO.Compression;
using System.Text;
using EGov.Platform.Results;
using EGov.Reporting.Formats;

namespace EGov.Reporting.Tests.Formats;

/// <summary>Files of values in the shapes in which they come.</summary>
internal static class ValueFiles
{
    /// <summary>Structure-specific SDMX-ML with two series of monthly indices.</summary>
    public static string SdmxMl { get; } = Message(
        """
        <Series DATA_DOMAIN="CPI" REF_AREA="VN" INDICATOR="PCPI_IX" COUNTERPART_AREA="_Z" FREQ="M" BASE_PER="2019" UNIT_MULT="0"><Obs TIME_PERIOD="2020-08" OBS_VALUE="102.5"></Obs><Obs TIME_PERIOD="2020-09" OBS_VALUE="103.02090153599998"></Obs></Series>
        <Series DATA_DOMAIN="CPI" REF_AREA="VN" INDICATOR="PCPI_CP_011_IX" COUNTERPART_AREA="_Z" FREQ="M" BASE_PER="2019" UNIT_MULT="0"><Obs TIME_PERIOD="2020-08" OBS_VALUE="99.75" OBS_STATUS="P"/></Series>
        """);

    public const string SdmxCsv =
        """
        STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,CATEGORY,TIME_PERIOD,OBS_VALUE,OBS_STATUS
        dataflow,VN_EGOV:cpi(1.0.0),I,M,VN,cpi_yoy,_T,2020-08,3.18,A
        dataflow,VN_EGOV:cpi(1.0.0),I,M,VN,cpi_yoy,011,2020-08,-0.25,E
        """;

    public const string Csv = "Hàng hóa,YOY,MOM,YTD-YOY,Date\r\nCHỈ SỐ GIÁ TIÊU DÙNG,2.5,0.1,2.5,2019-01-29\r\n\"May mặc, mũ nón và giày dép\",-1.25,0.3,,2019-01-29\r\n";

    public const string Json = """[{"measure":"cpi.yoy","period":"2020-08","value":3.180},{"measure":"cpi.mom","period":"2020-08","value":"0.07","area":null}]""";

    public static string Message(string data, string header = "<message:Test>false</message:Test>", string footer = "") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?><message:StructureSpecificData xmlns:ss="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific" xmlns:footer="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message/footer" xmlns:ns1="urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=IMF:ECOFIN_DSD(1.0):ObsLevelDim:TIME_PERIOD" xmlns:message="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><message:Header><message:ID>M1</message:ID>{header}<message:Prepared>2024-11-13T06:49:09Z</message:Prepared></message:Header><message:DataSet COMMENT="Published" ss:dataScope="DataStructure" xsi:type="ns1:DataSetType">{data}</message:DataSet>{footer}</message:StructureSpecificData>
        """;

    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>All rows, and why the reading ended.</summary>
    public static (IReadOnlyList<DataRecord> Rows, Error? Refusal) Read(DataFormat format, byte[] content, char separator = ',')
    {
        if (!RecordReaders.Open(format, content, separator).Succeeded(out var reader, out var refusal))
        {
            return ([], refusal);
        }

        using (reader)
        {
            var rows = new List<DataRecord>();
            while (reader.Next() is { } row)
            {
                rows.Add(row);
            }

            return (rows, reader.Refusal);
        }
    }

    /// <summary>The number of the refusal; null when the file was read to its end.</summary>
    public static string? CodeOf(DataFormat format, byte[] content) => Read(format, content).Refusal?.Definition.Code;

    /// <summary>A workbook of the parts, by their names.</summary>
    public static byte[] Workbook(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content.Bytes());
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A workbook whose first sheet has the rows, as XML.</summary>
    public static byte[] Sheet(string rows, string texts = "", string styles = "", params (string Name, string Content)[] more)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        return Workbook(
        [
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Kind}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/>{string.Concat(more.Where(part => part.Name == "rels").Select(part => part.Content))}</Relationships>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{texts}</sst>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""),
            .. more.Where(part => part.Name != "rels"),
        ]);
    }
}
