using System.Xml;
using EGov.Platform.Storage;
using EGov.Reporting.Errors;

namespace EGov.Reporting.Formats.Sdmx;

/// <summary>
/// Reads SDMX-ML 2.1, structure-specific. A row is an observation; it has the attributes of its data set, its series and its own, each of the
/// latter before the former. Attributes that belong to groups of series would be lost, so a message with groups is refused.
/// </summary>
internal sealed class SdmxMlReader : RecordReader
{
    private const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    private const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FormatLimits.ValueFile,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader reader;
    private readonly SdmxAttributes attributes = new();
    private readonly SdmxMlStructures structures = new();
    private string action = "I";
    private string structure = string.Empty;
    private long number;
    private bool isData;

    public SdmxMlReader(ReadOnlyMemory<byte> content) => reader = XmlReader.Create(new MemoryReader(content), Settings);

    protected override DataRecord? Read()
    {
        try
        {
            while (Refusal is null && reader.Read())
            {
                if (reader.Depth > FormatLimits.ValueXmlDepth)
                {
                    return Refuse(ReportingErrors.XmlTooDeep.With(FormatLimits.ValueXmlDepth));
                }

                if (reader.NodeType is XmlNodeType.Element && Enter() is { } record)
                {
                    return record;
                }
            }

            return null;
        }
        catch (XmlException malformed)
        {
            return Refuse(ReportingErrors.XmlMalformed.With(malformed.LineNumber, malformed.LinePosition));
        }
    }

    protected override void Close() => reader.Dispose();

    /// <summary>Takes the element at hand; a row when it is an observation.</summary>
    private DataRecord? Enter() => reader.Depth switch
    {
        0 => reader.LocalName == "StructureSpecificData" && reader.NamespaceURI == Message ? null : Refuse(ReportingErrors.NotStructureSpecific.With(reader.Name)),
        1 => EnterPart(),
        2 when isData => EnterSeries(),
        3 when isData && reader.LocalName == "Obs" => Observation(),
        _ => isData ? null : EnterHeader(),
    };

    private DataRecord? EnterPart()
    {
        isData = reader.LocalName == "DataSet" && reader.NamespaceURI == Message;
        return isData ? Begin() : null;
    }

    private DataRecord? Begin()
    {
        var named = structures.Of(reader);
        if (named.Count > 1)
        {
            return Refuse(ReportingErrors.SdmxStructures.With(named[0], named[1]));
        }

        structure = named is [var one] ? one : string.Empty;
        return Attributes(level: 0);
    }

    private DataRecord? EnterSeries() => reader.LocalName switch
    {
        "Series" => Attributes(level: 1),
        "Obs" => Attributes(level: 1, none: true) ?? Observation(),
        "Group" => Refuse(ReportingErrors.SdmxGroups.With()),
        _ => reader.NamespaceURI == Common ? null : Refuse(ReportingErrors.NotStructureSpecific.With(reader.Name)),
    };

    private DataRecord? EnterHeader()
    {
        if (reader.LocalName == "Message" && reader.GetAttribute("severity") == "Error")
        {
            return Refuse(ReportingErrors.SdmxFailure.With(reader.GetAttribute("code") ?? "-"));
        }

        structures.Take(reader);
        if (reader.Depth != 2 || reader.NamespaceURI != Message || reader.LocalName is not ("Test" or "DataSetAction"))
        {
            return null;
        }

        var isTest = reader.LocalName == "Test";
        var text = TextOf();
        if (isTest)
        {
            return text is "true" or "1" ? Refuse(ReportingErrors.SdmxTest.With()) : null;
        }

        return Acts(text);
    }

    private DataRecord? Acts(string text)
    {
        if (SdmxNames.ActionOf(text) is not { } known)
        {
            return Refuse(ReportingErrors.SdmxAction.With(text));
        }

        action = known;
        return null;
    }

    private DataRecord Observation()
    {
        Attributes(level: 2);
        var (columns, cells) = attributes.Row(action, structure);
        return RecordOf(++number, columns, cells);
    }

    private DataRecord? Attributes(int level, bool none = false)
    {
        attributes.Begin(level);
        if (none || !reader.MoveToFirstAttribute())
        {
            return null;
        }

        do
        {
            if (reader.NamespaceURI.Length == 0)
            {
                if (!attributes.Add(level, reader.LocalName, reader.Value))
                {
                    Refuse(ReportingErrors.TooManyColumns.With(FormatLimits.ValueColumns));
                }
            }
            else if (reader.LocalName == "action" && level == 0)
            {
                Acts(reader.Value);
            }
        }
        while (Refusal is null && reader.MoveToNextAttribute());

        reader.MoveToElement();
        return null;
    }

    private string TextOf() => reader.IsEmptyElement || !reader.Read() || reader.NodeType is not XmlNodeType.Text ? string.Empty : reader.Value.Trim();
}
