using System.Globalization;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Exchange.Views;

/// <summary>The query parameter <c>year</c>.</summary>
/// <param name="Value">The year.</param>
internal sealed record QueryYear(int Value)
{
    private const int First = 2016;

    /// <summary>Reads the parameter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">The year when it is left out.</param>
    public static Result<QueryYear> Of(HttpRequest request, int otherwise) =>
        request.Query["year"].ToString() is not { Length: > 0 } text ? new QueryYear(otherwise)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= 9999 ? new QueryYear(year)
        : PlatformErrors.InvalidFields.For(new FieldError("year", new("Năm không hợp lệ.", "Not a valid year.")));
}
