namespace EGov.Portal.Procedures;

internal enum FieldKind
{
    Text,
    LongText,
    Date,
    Number,
    Money,
    Phone,
    Email,
    PersonalId,
    Choice,
}
