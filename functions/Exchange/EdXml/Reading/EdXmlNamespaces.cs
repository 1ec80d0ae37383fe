namespace EGov.Exchange.EdXml.Reading;

/// <summary>Namespaces that are seen in packets.</summary>
internal static class EdXmlNamespaces
{
    /// <summary>That of QCVN 102:2016/BTTTT.</summary>
    public const string Exchange = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>Of SOAP, which messages of the older structure use for their own elements too.</summary>
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    /// <summary>Of the generation before 2016.</summary>
    public const string Older = "http://www.e-doc.vn/Schema/";

    /// <summary>What a prefix means here that the packet uses and does not declare.</summary>
    public const string Undeclared = "urn:egov:undeclared:";

    /// <summary>Prefixes that are used without being declared.</summary>
    public static IReadOnlyList<string> Tolerated { get; } = ["edXML", "xlink"];
}
