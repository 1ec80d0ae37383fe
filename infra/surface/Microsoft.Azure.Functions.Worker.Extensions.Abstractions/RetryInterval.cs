using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

internal static class RetryInterval
{
    internal static TimeSpan Read(string text, string parameter)
    {
        if (!TimeSpan.TryParse(text, CultureInfo.CurrentCulture, out var interval))
        {
            throw new ArgumentOutOfRangeException(parameter);
        }

        return interval >= TimeSpan.Zero
            ? interval
            : throw new ArgumentOutOfRangeException(parameter, "A wait cannot be negative.");
    }
}
