using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EGov.Exchange.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Vxp.Answers;

/// <summary>
/// What the protocol answers with to what it does not do. The HTTP status is 200: the clients read the answer of a send only then. They read every
/// member, <c>DocId</c> too, and take an answer without one for none at all.
/// </summary>
/// <param name="ErrorCode">The protocol's number.</param>
/// <param name="ErrorDescription">What is wrong, in Vietnamese.</param>
/// <param name="Code">The number of the axis's own list of errors, which says it exactly.</param>
internal sealed record VxpRefusal(
    [property: JsonPropertyName("ErrorCode")] string ErrorCode,
    [property: JsonPropertyName("ErrorDesc")] string ErrorDescription,
    [property: JsonPropertyName("code")] string Code)
{
    /// <summary>Letters beyond ASCII escaped: some clients read the answer in the character set of their machine.</summary>
    private static readonly JsonSerializerOptions Ascii = new() { Encoder = JavaScriptEncoder.Default };

    [JsonPropertyName("status")]
    [JsonPropertyOrder(-1)]
    public string Status { get; } = "FAIL";

    [JsonPropertyName("DocId")]
    public string Document { get; } = string.Empty;

    /// <summary>The refusal of a call of a system.</summary>
    /// <param name="error">Why.</param>
    /// <param name="system">The id of the system.</param>
    public static VxpRefusal Of(Error error, string system)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(VxpCodes.Of(error), DescriptionOf(error, system), error.Definition.Code);
    }

    public JsonHttpResult<VxpRefusal> ToResult() => TypedResults.Json(this, Ascii, statusCode: StatusCodes.Status200OK);

    /// <summary>The one text of the old axis that clients are known to look at stays letter by letter.</summary>
    private static string DescriptionOf(Error error, string system) => error.Definition == ExchangeErrors.OtherSender
        ? $"Don vi gui {error.Arguments[0]} khong dung voi ma da dang ky: {system}"
        : string.Join(' ', error.Fields.Select(field => $"{field.Field}: {field.Message.Vi}").Prepend(error.DetailIn(Language.Vietnamese)));
}
