using System.Globalization;
using EGov.Platform.Calendar;

namespace EGov.Platform.Printing;

/// <summary>Times as forms write them in Vietnamese.</summary>
public static class FormTimes
{
    /// <summary>A moment in Viet Nam: <c>08 giờ 00 phút, ngày 05 tháng 01 năm 2026</c>.</summary>
    /// <param name="at">The moment.</param>
    public static string Moment(DateTimeOffset at) =>
        at.InVietnam().ToString("HH' giờ 'mm' phút, ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day: <c>ngày 05 tháng 01 năm 2026</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("'ngày 'dd' tháng 'MM' năm 'yyyy", CultureInfo.InvariantCulture);
}
