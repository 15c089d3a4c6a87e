//! A dataset as Parquet: flat columns with their types, in groups of rows that are held in
//! memory one at a time. Packed with gzip, which every reader of Parquet knows and Attune
//! has built in already; words that come again are kept once in each group.

use std::io::{self, Write};
use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::basic::{Compression, GzipLevel, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::Dataset;
use super::column::{ColumnFacts, Kind, Rows, Values};
use super::row_writer::RowWriter;

/// So many rows are in a group, but for the last: enough to pack well, and few enough to be
/// held, some 20 MB.
const GROUP: usize = 1 << 16;

/// Day 0 of Parquet's calendar.
const EPOCH: Date = date(1970, 1, 1);

pub(super) struct ParquetRows<W: Write + Send> {
    to: SerializedFileWriter<W>,
    waiting: Rows,
}

impl<W: Write + Send> ParquetRows<W> {
    pub(super) fn new(dataset: Dataset, columns: &[ColumnFacts], to: W) -> io::Result<Self> {
        let fields = columns.iter().map(|column| field(column).map(Arc::new));
        let fields = fields.collect::<Result<Vec<_>, _>>().map_err(plain)?;
        let schema = Type::group_type_builder(dataset.name()).with_fields(fields).build().map_err(plain)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::GZIP(GzipLevel::default()))
            // Which rows a group may hold is worth its while; of each page it is not, and would
            // be kept in memory to the end.
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_offset_index_disabled(true)
            .build();
        let to = SerializedFileWriter::new(to, Arc::new(schema), Arc::new(properties)).map_err(plain)?;
        Ok(Self { to, waiting: Rows::default() })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let rows = std::mem::take(&mut self.waiting);
        let mut group = self.to.next_row_group()?;
        for values in rows.columns {
            let Some(mut column) = group.next_column()? else { break };
            write_column(&mut column, values)?;
            column.close()?;
        }
        group.close()?;
        Ok(())
    }
}

impl<W: Write + Send> RowWriter for ParquetRows<W> {
    fn put(&mut self, rows: Rows) -> io::Result<()> {
        self.waiting.append(rows);
        if self.waiting.count() >= GROUP { self.write_group().map_err(plain) } else { Ok(()) }
    }

    fn end(&mut self) -> io::Result<()> {
        if self.waiting.count() > 0 {
            self.write_group().map_err(plain)?;
        }
        self.to.finish().map(drop).map_err(plain)
    }
}

fn field(column: &ColumnFacts) -> Result<Type, ParquetError> {
    let (physical, logical) = match column.kind {
        Kind::Text | Kind::Code => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Count => (Physical::INT32, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
        Kind::Flag => (Physical::BOOLEAN, None),
    };
    let repetition = if column.kind == Kind::Flag { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    let field = Type::primitive_type_builder(column.name, physical);
    field.with_logical_type(logical).with_repetition(repetition).build()
}

fn write_column(column: &mut SerializedColumnWriter, values: Values) -> Result<(), ParquetError> {
    match values {
        Values::Text(all) => optional::<ByteArrayType, _>(column, all, |words| ByteArray::from(&*words)),
        Values::Code(all) => optional::<ByteArrayType, _>(column, all, ByteArray::from),
        Values::Count(all) => {
            optional::<Int32Type, _>(column, all, |count| i32::try_from(count).unwrap_or(i32::MAX))
        }
        Values::Day(all) => optional::<Int32Type, _>(column, all, since_epoch),
        Values::Flag(all) => column.typed::<BoolType>().write_batch(&all, None, None).map(drop),
    }
}

/// Writes a column in which values may be missing: those that are there, and for each row
/// whether it has one.
fn optional<T: DataType, V>(
    column: &mut SerializedColumnWriter,
    values: Vec<Option<V>>,
    as_kept: impl Fn(V) -> T::T,
) -> Result<(), ParquetError> {
    let there: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let kept: Vec<T::T> = values.into_iter().flatten().map(as_kept).collect();
    column.typed::<T>().write_batch(&kept, Some(&there), None).map(drop)
}

/// The days since the first of January 1970.
fn since_epoch(day: Date) -> i32 {
    // No two days that a calendar of jiff's holds are further apart.
    day.since(EPOCH).map_or(0, |span| span.get_days())
}

/// What the system says, where that is what went wrong.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(inner) => io::Error::other(inner),
        },
        other => io::Error::other(other),
    }
}
