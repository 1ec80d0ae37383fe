using System.Globalization;

namespace EGov.Exchange.EdXml.Values;

/// <summary>Status codes as packets write them: two digits.</summary>
internal static class StatusCodes
{
    public static string TextOf(StatusCode status) => ((int)status).ToString("00", CultureInfo.InvariantCulture);
}
